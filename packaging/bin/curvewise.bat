@echo off
rem Starts Curvewise: without a word it opens the window, with files it opens them, with a command it runs that.
setlocal enabledelayedexpansion
set "home=%~dp0.."

call :try "%JAVA_HOME%"
for /d %%d in ("%ProgramFiles%\Java\*" "%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Microsoft\jdk*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*") do call :try "%%~d"
for /f "delims=" %%j in ('where java 2^>nul') do call :try "%%~dpj.."
if not defined found (
  echo Curvewise needs Java 25 and found none: install a JDK 25, or set JAVA_HOME to the folder of one. 1>&2
  exit /b 2
)

"%found%\bin\java" %CURVEWISE_OPTS% --module-path "%home%\lib\modules" --add-modules javafx.controls,javafx.swing @"%home%\lib\java.options" -cp "%home%\lib\app\*" dev.curvewise.Main %*
exit /b %errorlevel%

:try
if defined found exit /b
if "%~1"=="" exit /b
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do for /f "delims=." %%m in ("%%~v") do if %%m geq 25 set "found=%~1"
exit /b
