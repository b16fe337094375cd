# SPDX-License-Identifier: GPL-3.0-or-later
# The portable folder: the programs and the Qt that they were built with. It only needs what every Linux desktop has.
set(portable COMPONENT portable EXCLUDE_FROM_ALL)
install(TARGETS accountdesk accountdesk-cli accountdesk-server RUNTIME DESTINATION . ${portable})
install(FILES linux/qt.conf linux/README.txt "${CMAKE_SOURCE_DIR}/LICENSE" "${CMAKE_SOURCE_DIR}/resources/sample.csv"
        DESTINATION . ${portable})
install(FILES "${CMAKE_SOURCE_DIR}/resources/accountdesk.svg" linux/accountdesk.desktop linux/accountdesk-mime.xml
        DESTINATION share ${portable})
install(CODE "execute_process(COMMAND \"${CMAKE_CURRENT_SOURCE_DIR}/linux/collect-libraries\"
  \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\" \"${QT6_INSTALL_PREFIX}/${QT6_INSTALL_PLUGINS}\"
  \"${QT6_INSTALL_PREFIX}/${QT6_INSTALL_TRANSLATIONS}\" COMMAND_ERROR_IS_FATAL ANY)" ${portable})
