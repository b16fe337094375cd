# SPDX-License-Identifier: GPL-3.0-or-later
# On Windows, windeployqt's libraries are installed next to the programs. Elsewhere, the same components are packed
# with the programs that exist, so that the installer's script is compiled and errors in it are found.
set(windows_part COMPONENT windows)
if(NOT WIN32)
  list(APPEND windows_part EXCLUDE_FROM_ALL)
endif()
install(TARGETS accountdesk accountdesk-cli RUNTIME DESTINATION bin ${windows_part})
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION . RENAME LICENSE.txt ${windows_part})
install(FILES "${CMAKE_SOURCE_DIR}/resources/sample.csv" DESTINATION . ${windows_part})
if(ACCOUNTDESK_PACKAGES)
  install(FILES "${generated}/accountdesk.ico" DESTINATION . ${windows_part})
endif()
if(WIN32)
  find_program(WINDEPLOYQT windeployqt REQUIRED)
  install(CODE "execute_process(COMMAND \"${WINDEPLOYQT}\" --release --no-compiler-runtime
    \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/bin/accountdesk.exe\" COMMAND_ERROR_IS_FATAL ANY)" ${windows_part})
endif()
