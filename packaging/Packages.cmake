# SPDX-License-Identifier: GPL-3.0-or-later
# The packages that CPack builds from the components. Settings for one kind of package are in Generator.cmake.
set(CPACK_PACKAGE_NAME AccountDesk)
set(CPACK_PACKAGE_VENDOR "The AccountDesk maintainers")
set(CPACK_PACKAGE_CONTACT "${maintainer}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${PROJECT_HOMEPAGE_URL}")
set(CPACK_RESOURCE_FILE_LICENSE "${CMAKE_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${CMAKE_BINARY_DIR}/packages")
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_PROJECT_CONFIG_FILE "${CMAKE_CURRENT_SOURCE_DIR}/Generator.cmake")
set(CPACK_PRE_BUILD_SCRIPTS "${CMAKE_CURRENT_SOURCE_DIR}/SameTimes.cmake")
set(CPACK_COMPONENTS_ALL desktop server)
set(CPACK_VERBATIM_VARIABLES ON)

set(CPACK_ACCOUNTDESK_ARCHITECTURE "${CMAKE_SYSTEM_PROCESSOR}")

set(desktop_summary "manage customers' accounts: paid, due, and balance")
set(desktop_description "The window and the command line: each customer's account with what was
paid and what is due, in a file for one person or on MariaDB, MySQL or
PostgreSQL for an office. Imports and exports CSV and JSON, keeps a dated
history, and can undo every change.")
set(server_summary "sync server for AccountDesk")
set(server_description "Serves a book over HTTPS to AccountDesk on computers outside the office
network. Clients identify the server by its key, and themselves by an
access token.")

# --- Debian
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME accountdesk)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION x11)
set(CPACK_DEBIAN_SERVER_PACKAGE_NAME accountdesk-server)
set(CPACK_DEBIAN_SERVER_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DESKTOP_DESCRIPTION "${desktop_summary}\n${desktop_description}")
set(CPACK_DEBIAN_SERVER_DESCRIPTION "${server_summary}\n${server_description}")
# Plugins are loaded by name, so no tool finds them: the SQL drivers, SVG for the icons. libqt6gui6 includes the
# platforms and other image formats, libqt6network6 includes TLS.
set(sql_drivers "libqt6sql6-sqlite, libqt6sql6-mysql, libqt6sql6-psql")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS "libqt6gui6, libqt6svg6, ${sql_drivers}")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "qt6-translations-l10n, qt6-wayland, gnome-keyring | kwalletmanager")
set(CPACK_DEBIAN_SERVER_PACKAGE_DEPENDS
    "${sql_drivers}, systemd | systemd-standalone-sysusers, systemd | systemd-standalone-tmpfiles")
set(CPACK_DEBIAN_SERVER_PACKAGE_CONTROL_EXTRA
    "${CMAKE_CURRENT_SOURCE_DIR}/server/conffiles;${CMAKE_CURRENT_SOURCE_DIR}/server/postinst"
    "${CMAKE_CURRENT_SOURCE_DIR}/server/prerm;${CMAKE_CURRENT_SOURCE_DIR}/server/postrm")

# --- RPM
set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_PACKAGE_RELEASE 1)
set(CPACK_RPM_DESKTOP_PACKAGE_NAME accountdesk)
set(CPACK_RPM_DESKTOP_PACKAGE_SUMMARY "${desktop_summary}")
set(CPACK_RPM_DESKTOP_PACKAGE_DESCRIPTION "${desktop_description}")
set(CPACK_RPM_DESKTOP_PACKAGE_GROUP Applications/Productivity)
set(CPACK_RPM_DESKTOP_PACKAGE_REQUIRES "qt6-qtsvg, qt6-qtbase-mysql, qt6-qtbase-postgresql")
set(CPACK_RPM_SERVER_PACKAGE_NAME accountdesk-server)
set(CPACK_RPM_SERVER_PACKAGE_SUMMARY "${server_summary}")
set(CPACK_RPM_SERVER_PACKAGE_DESCRIPTION "${server_description}")
set(CPACK_RPM_SERVER_PACKAGE_GROUP System/Daemons)
set(CPACK_RPM_SERVER_PACKAGE_REQUIRES "systemd, qt6-qtbase-mysql, qt6-qtbase-postgresql")
set(CPACK_RPM_SERVER_USER_FILELIST "%config(noreplace) /etc/accountdesk/server.conf")
set(CPACK_RPM_SERVER_POST_INSTALL_SCRIPT_FILE "${CMAKE_CURRENT_SOURCE_DIR}/rpm/post")
set(CPACK_RPM_SERVER_PRE_UNINSTALL_SCRIPT_FILE "${CMAKE_CURRENT_SOURCE_DIR}/rpm/preun")
set(CPACK_RPM_SERVER_POST_UNINSTALL_SCRIPT_FILE "${CMAKE_CURRENT_SOURCE_DIR}/rpm/postun")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
    /etc /usr/lib/systemd /usr/lib/systemd/system /usr/lib/sysusers.d /usr/lib/tmpfiles.d
    /usr/share/applications /usr/share/metainfo /usr/share/mime /usr/share/mime/packages
    /usr/share/bash-completion /usr/share/bash-completion/completions
    /usr/share/man /usr/share/man/man1 /usr/share/man/man8
    /usr/share/icons /usr/share/icons/hicolor /usr/share/icons/hicolor/scalable
    /usr/share/icons/hicolor/scalable/apps /usr/share/icons/hicolor/scalable/mimetypes)
foreach(size IN LISTS icon_sizes)
  list(APPEND CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
       /usr/share/icons/hicolor/${size}x${size} /usr/share/icons/hicolor/${size}x${size}/apps)
endforeach()
set(CPACK_RPM_SPEC_MORE_DEFINE "%define _build_id_links none
%define _buildhost reproducible
%define packager ${maintainer}
%define use_source_date_epoch_as_buildtime 1
%define clamp_mtime_to_source_date_epoch 1")

# --- Windows
set(CPACK_NSIS_PACKAGE_NAME AccountDesk)
set(CPACK_NSIS_DISPLAY_NAME AccountDesk)
set(CPACK_PACKAGE_INSTALL_DIRECTORY AccountDesk)
set(CPACK_PACKAGE_INSTALL_REGISTRY_KEY AccountDesk)
set(CPACK_NSIS_MUI_ICON "${generated}/accountdesk.ico")
set(CPACK_NSIS_MUI_UNIICON "${generated}/accountdesk.ico")
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\accountdesk.exe")
set(CPACK_NSIS_URL_INFO_ABOUT "${PROJECT_HOMEPAGE_URL}")
set(CPACK_NSIS_CONTACT "${maintainer}")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MANIFEST_DPI_AWARE ON)
set(CPACK_NSIS_MENU_LINKS "bin/accountdesk.exe" "AccountDesk")
file(READ windows/associate.nsh CPACK_NSIS_EXTRA_INSTALL_COMMANDS)
file(READ windows/dissociate.nsh CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS)

# --- macOS
set(CPACK_DMG_VOLUME_NAME "AccountDesk")
set(CPACK_DMG_FORMAT UDZO)

include(CPack)
