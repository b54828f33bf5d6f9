"""An officer puts an album in order, by keys and without scripts."""

ALBUM = "/cs/fotogalerie/kristalove-udoli-v-krajske-knihovne"


def names(page):
    return page.locator(".k-arrange__name span").all_inner_texts()


def said(page):
    return page.locator("form.k-arrange > [aria-live]").inner_text()


def test_album_is_arranged_by_keys(member):
    page = member("mluvci")
    page.goto(f"{ALBUM}/@@arrange")
    first, second, third, *rest = names(page)
    page.locator(".k-arrange__handle").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert f"{first}: pozice 2 z" in said(page).replace("\N{NO-BREAK SPACE}", " ")
    page.keyboard.press("Space")
    page.keyboard.press("Space")
    page.keyboard.press("End")
    page.keyboard.press("Escape")
    assert names(page) == [second, first, third, *rest]
    assert page.locator(".k-arrange__unsaved").is_visible()
    page.locator("button[value=save]").click()
    page.wait_for_load_state("load")
    assert names(page) == [second, first, third, *rest]
    assert not page.locator(".k-arrange__unsaved").is_visible()


def test_album_is_arranged_without_scripts(member, chromium, site):
    state = member("mluvci").context.storage_state()
    context = chromium.new_context(
        base_url=site, storage_state=state, java_script_enabled=False
    )
    page = context.new_page()
    page.goto(f"{ALBUM}/@@arrange")
    first, second, *rest = names(page)
    page.locator("button[value^='down:']").first.click()
    assert names(page) == [second, first, *rest]
    page.goto(f"{ALBUM}/@@arrange")
    assert names(page) == [first, second, *rest]
    context.close()
