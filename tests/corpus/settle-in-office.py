"""Accepts or rejects all tracked changes of Word files in LibreOffice and saves what is left as text.

Usage: settle-in-office.py FOLDER, with NAME.accept.docx and NAME.reject.docx in it; writes NAME.accept.txt and NAME.reject.txt.
Needs python3-uno and soffice.
"""

import os
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue


def setting(name, value):
    return PropertyValue(Name=name, Value=value)


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstance("com.sun.star.bridge.UnoUrlResolver")
    for _ in range(120):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice did not start")


def settle(desktop, dispatcher, path, how):
    url = uno.systemPathToFileUrl(path)
    document = desktop.loadComponentFromURL(url, "_blank", 0, (setting("Hidden", True),))
    if document is None:
        return
    command = ".uno:AcceptAllTrackedChanges" if how == "accept" else ".uno:RejectAllTrackedChanges"
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    left = document.Redlines.createEnumeration()
    to = uno.systemPathToFileUrl(path.removesuffix(".docx") + ".txt")
    text = (setting("FilterName", "Text (encoded)"), setting("FilterOptions", "UTF8,LF"))
    if not left.hasMoreElements():
        document.storeToURL(to, text)
    document.close(True)


class Office:
    """LibreOffice in a process of its own, started again where a file ends it."""

    def __init__(self):
        self.started = 0
        self.profile = f"-env:UserInstallation=file://{tempfile.mkdtemp(prefix='evenhand-office-')}"
        # A new profile makes LibreOffice start twice.
        subprocess.run(["soffice", self.profile, "--headless", "--terminate_after_init"], stderr=subprocess.DEVNULL)
        self.start()

    def start(self):
        self.started += 1
        pipe = f"evenhand{os.getpid()}x{self.started}"
        command = ["soffice", self.profile, "--headless", "--norestore"]
        accept = f"--accept=pipe,name={pipe};urp;"
        self.process = subprocess.Popen([*command, accept], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        context = connect(pipe)
        create = context.ServiceManager.createInstanceWithContext
        self.desktop = create("com.sun.star.frame.Desktop", context)
        self.dispatcher = create("com.sun.star.frame.DispatchHelper", context)
        # LibreOffice ends itself when its last document is closed.
        self.desktop.loadComponentFromURL("private:factory/swriter", "_blank", 0, (setting("Hidden", True),))

    def settle(self, path, how):
        try:
            settle(self.desktop, self.dispatcher, path, how)
        except Exception as error:
            print(f"LibreOffice ended at {os.path.basename(path)}: {error}", file=sys.stderr)
            self.stop()
            self.start()

    def stop(self):
        try:
            self.desktop.terminate()
        except Exception:
            pass
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()


def main():
    folder = os.path.abspath(sys.argv[1])
    office = Office()
    for name in sorted(os.listdir(folder)):
        for how in ("accept", "reject"):
            if name.endswith(f".{how}.docx"):
                office.settle(os.path.join(folder, name), how)
    office.stop()


main()
