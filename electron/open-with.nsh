; Evenhand under "Open with" for .docx on Windows. electron-builder's own association would write itself in as what opens a
; .docx, and so take the double-click away from Word (templates/nsis/include/FileAssociation.nsh).
!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Evenhand.docx" "" "Word document"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Evenhand.docx\DefaultIcon" "" "$INSTDIR\${APP_EXECUTABLE_FILENAME},0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Evenhand.docx\shell\open\command" "" '"$INSTDIR\${APP_EXECUTABLE_FILENAME}" "%1"'
  WriteRegNone SHELL_CONTEXT "Software\Classes\.docx\OpenWithProgids" "Evenhand.docx"
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)"
!macroend

!macro customUnInstall
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.docx\OpenWithProgids" "Evenhand.docx"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Evenhand.docx"
  System::Call "shell32::SHChangeNotify(i 0x08000000, i 0, i 0, i 0)"
!macroend
