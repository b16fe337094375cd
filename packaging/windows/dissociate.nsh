; SPDX-License-Identifier: GPL-3.0-or-later
DeleteRegKey HKLM "Software\Classes\AccountDesk.Book"
DeleteRegKey HKLM "Software\Classes\.accountdesk"
DeleteRegKey HKLM "Software\Classes\Applications\accountdesk.exe"
DeleteRegKey HKLM "Software\Classes\.csv\OpenWithList\accountdesk.exe"
System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)'
