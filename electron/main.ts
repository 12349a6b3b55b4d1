import { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session } from 'electron'
import { startApp } from './start-app.ts'

startApp({ app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, protocol, screen, session }, process)
