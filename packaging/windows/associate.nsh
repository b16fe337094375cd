; SPDX-License-Identifier: GPL-3.0-or-later
; Double-click opens a book; CSV files offer AccountDesk under "Open with".
WriteRegStr HKLM "Software\Classes\.accountdesk" "" "AccountDesk.Book"
WriteRegStr HKLM "Software\Classes\AccountDesk.Book" "" "AccountDesk book"
WriteRegStr HKLM "Software\Classes\AccountDesk.Book\DefaultIcon" "" "$INSTDIR\accountdesk.ico,0"
WriteRegStr HKLM "Software\Classes\AccountDesk.Book\shell\open\command" "" '"$INSTDIR\bin\accountdesk.exe" "%1"'
WriteRegStr HKLM "Software\Classes\Applications\accountdesk.exe" "FriendlyAppName" "AccountDesk"
WriteRegStr HKLM "Software\Classes\Applications\accountdesk.exe\shell\open\command" "" '"$INSTDIR\bin\accountdesk.exe" "%1"'
WriteRegStr HKLM "Software\Classes\Applications\accountdesk.exe\SupportedTypes" ".accountdesk" ""
WriteRegStr HKLM "Software\Classes\Applications\accountdesk.exe\SupportedTypes" ".csv" ""
WriteRegStr HKLM "Software\Classes\.csv\OpenWithList\accountdesk.exe" "" ""
System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
