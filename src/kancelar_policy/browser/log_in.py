"""Plone's form to log in, for those who mistype and for those whose browser types."""

from pathlib import Path
from Products.CMFPlone.browser.login import login
from Products.Five.browser.pagetemplatefile import ViewPageTemplateFile


class LogIn(login.LoginForm):
    """Says what its fields are for (WCAG 2.2, 1.3.5) and keeps a name after a slip."""

    index = ViewPageTemplateFile("templates/login.pt", str(Path(login.__file__).parent))

    def updateWidgets(self) -> None:
        super().updateWidgets()
        name, password = self.widgets["ac_name"], self.widgets["ac_password"]
        name.attributes["autocomplete"] = "username"
        password.attributes["autocomplete"] = "current-password"
        # The stock form renames the field after its value was read.
        typed = self.request.form.get(name.name)
        if isinstance(typed, str):
            name.value = typed
