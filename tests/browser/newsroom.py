"""Colleagues, and what they do with a release."""

from kancelar_policy.distribution.accounts import DEMO_ACCOUNTS


#: By log-in name.
PASSWORDS = {account.login: account.password for account in DEMO_ACCOUNTS}


def tell(page, text):
    """Write the text of the release whose form is open."""
    body = page.frame_locator("iframe.tox-edit-area__iframe").locator("body")
    body.click()
    body.type(text)


def save(page):
    """Save the open form."""
    page.click("#form-buttons-save")
    page.wait_for_load_state("load")


def write(page, room, title, text):
    """Hand in a draft through the add form; its address."""
    page.goto(f"{room}/++add++PressRelease")
    page.fill("#form-widgets-IBasic-title", title)
    tell(page, text)
    save(page)
    return page.url.removesuffix("/view")


def step(page, release, action, comment=""):
    """Take a step of the workflow; with a comment where one is asked for."""
    page.goto(f"{release}/@@press-transition?workflow_action={action}")
    if comment:
        page.fill("textarea[name=comment]", comment)
    page.locator(
        "#content button[type=submit], #content input[type=submit]"
    ).first.click()
    page.wait_for_load_state("load")
