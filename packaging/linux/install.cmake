# SPDX-License-Identifier: GPL-3.0-or-later
# Where `cmake --install` and the DEB and RPM packages install files.
set(share "${CMAKE_INSTALL_DATAROOTDIR}")

# install_compressed(FILE DIRECTORY NAME COMPONENT): as Debian requires for manuals and changelogs, without a time.
find_program(GZIP gzip REQUIRED)
set(compressed "")
function(install_compressed file directory name component)
  set(target "${generated}/${component}/${name}.gz")
  add_custom_command(OUTPUT "${target}" DEPENDS "${file}" VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory "${generated}/${component}"
    COMMAND sh -c "exec \"$1\" -9nc \"$2\" >\"$3\"" sh "${GZIP}" "${file}" "${target}")
  install(FILES "${target}" DESTINATION "${directory}" COMPONENT ${component})
  set(compressed ${compressed} "${target}" PARENT_SCOPE)
endfunction()

# install_as(FILE DIRECTORY NAME COMPONENT)
function(install_as file directory name component)
  install(FILES "${file}" DESTINATION "${directory}" RENAME "${name}" COMPONENT ${component})
endfunction()

set(bash_completion "${share}/bash-completion/completions")
set(icons_folder "${share}/icons/hicolor")

# --- accountdesk: the window and the command line
install(TARGETS accountdesk accountdesk-cli RUNTIME COMPONENT desktop)
install(FILES linux/accountdesk.desktop DESTINATION "${share}/applications" COMPONENT desktop)
install(FILES "${generated}/org.accountdesk.AccountDesk.metainfo.xml" DESTINATION "${share}/metainfo" COMPONENT desktop)
install_as(linux/accountdesk-mime.xml "${share}/mime/packages" accountdesk.xml desktop)
install(FILES linux/accountdesk.magic DESTINATION "${share}/accountdesk" COMPONENT desktop)
install_as("${CMAKE_SOURCE_DIR}/resources/accountdesk.svg" "${icons_folder}/scalable/apps" accountdesk.svg desktop)
install_as("${CMAKE_SOURCE_DIR}/resources/accountdesk.svg" "${icons_folder}/scalable/mimetypes"
           application-x-accountdesk-book.svg desktop)
foreach(size IN LISTS icon_sizes)
  install_as("${generated}/icons/${size}.png" "${icons_folder}/${size}x${size}/apps" accountdesk.png desktop)
endforeach()
install(FILES completion/accountdesk completion/accountdesk-cli DESTINATION "${bash_completion}" COMPONENT desktop)
install_compressed("${generated}/accountdesk.1" "${CMAKE_INSTALL_MANDIR}/man1" accountdesk.1 desktop)
install_compressed("${generated}/accountdesk-cli.1" "${CMAKE_INSTALL_MANDIR}/man1" accountdesk-cli.1 desktop)
install(FILES linux/accountdesk.conf "${CMAKE_SOURCE_DIR}/resources/sample.csv"
        DESTINATION "${share}/doc/accountdesk/examples" COMPONENT desktop)

# --- accountdesk-server
install(TARGETS accountdesk-server RUNTIME COMPONENT server)
install(FILES server/accountdesk-server.service DESTINATION lib/systemd/system COMPONENT server)
install_as(server/sysusers.conf lib/sysusers.d accountdesk-server.conf server)
install_as(server/tmpfiles.conf lib/tmpfiles.d accountdesk-server.conf server)
install(FILES server/server.conf DESTINATION "${CMAKE_INSTALL_FULL_SYSCONFDIR}/accountdesk" COMPONENT server)
install(FILES completion/accountdesk-server DESTINATION "${bash_completion}" COMPONENT server)
install_compressed("${generated}/accountdesk-server.8" "${CMAKE_INSTALL_MANDIR}/man8" accountdesk-server.8 server)

# --- both
foreach(part desktop server)
  string(REPLACE "accountdesk-desktop" "accountdesk" package "accountdesk-${part}")
  install_as(deb/copyright "${share}/doc/${package}" copyright ${part})
  install_compressed("${generated}/changelog" "${share}/doc/${package}" changelog ${part})
  if(EXISTS "${CMAKE_CURRENT_SOURCE_DIR}/deb/${package}.lintian-overrides")
    install_as(deb/${package}.lintian-overrides "${share}/lintian/overrides" ${package} ${part})
  endif()
endforeach()

add_custom_target(compressed ALL DEPENDS ${compressed})
