# SPDX-License-Identifier: GPL-3.0-or-later
# One drawing, in all sizes and formats that systems need.
find_program(RSVG_CONVERT rsvg-convert REQUIRED)
find_program(ICOTOOL icotool REQUIRED)
find_program(PNG2ICNS png2icns REQUIRED)

set(drawing "${CMAKE_SOURCE_DIR}/resources/accountdesk.svg")
set(icon_sizes 16 22 24 32 48 64 128 256 512)
set(icons "")
foreach(size IN LISTS icon_sizes)
  set(icon "${generated}/icons/${size}.png")
  add_custom_command(OUTPUT "${icon}" DEPENDS "${drawing}" VERBATIM
    COMMAND ${CMAKE_COMMAND} -E make_directory "${generated}/icons"
    COMMAND ${RSVG_CONVERT} --width ${size} --height ${size} --output "${icon}" "${drawing}")
  list(APPEND icons "${icon}")
endforeach()

function(icons_of name)
  list(TRANSFORM ARGN PREPEND "${generated}/icons/")
  list(TRANSFORM ARGN APPEND ".png")
  set(${name} "${ARGN}" PARENT_SCOPE)
endfunction()
icons_of(windows_icons 16 24 32 48 64 128 256)
icons_of(mac_icons 16 32 48 128 256 512)
add_custom_command(OUTPUT "${generated}/accountdesk.ico" DEPENDS ${windows_icons} VERBATIM
  COMMAND ${ICOTOOL} --create --output "${generated}/accountdesk.ico" ${windows_icons})
add_custom_command(OUTPUT "${generated}/accountdesk.icns" DEPENDS ${mac_icons} VERBATIM
  COMMAND ${PNG2ICNS} "${generated}/accountdesk.icns" ${mac_icons})
add_custom_target(icons ALL DEPENDS ${icons} "${generated}/accountdesk.ico" "${generated}/accountdesk.icns")
