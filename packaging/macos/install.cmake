# SPDX-License-Identifier: GPL-3.0-or-later
# A bundle with the window and the command line; macdeployqt adds the libraries.
set_target_properties(accountdesk PROPERTIES
  MACOSX_BUNDLE ON OUTPUT_NAME AccountDesk MACOSX_BUNDLE_INFO_PLIST "${generated}/Info.plist")
if(ACCOUNTDESK_PACKAGES)
  target_sources(accountdesk PRIVATE "${generated}/accountdesk.icns")
  set_source_files_properties("${generated}/accountdesk.icns" TARGET_DIRECTORY accountdesk
                              PROPERTIES MACOSX_PACKAGE_LOCATION Resources)
endif()
install(TARGETS accountdesk BUNDLE DESTINATION . COMPONENT macos)
install(TARGETS accountdesk-cli RUNTIME DESTINATION AccountDesk.app/Contents/MacOS COMPONENT macos)
find_program(MACDEPLOYQT macdeployqt REQUIRED)
install(CODE "execute_process(COMMAND \"${MACDEPLOYQT}\" \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/AccountDesk.app\"
  -executable=\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/AccountDesk.app/Contents/MacOS/accountdesk-cli
  COMMAND_ERROR_IS_FATAL ANY)" COMPONENT macos)
