"""Builds the distribution; the metadata that does not change with the build is in pyproject.toml."""

from pathlib import Path
from setuptools import setup
from setuptools.command.build_py import build_py


HERE = Path(__file__).parent
LINKED = (
    HERE / "src/kancelar_policy/profiles",
    HERE / "src/kancelar_content/profiles",
    HERE / "src/kancelar_content/locales",
)
for link in LINKED:
    if not link.is_dir():
        raise SystemExit(f"{link}: unpacked without symbolic links, use git clone")


class BuildWithCatalogs(build_py):
    """Compile message catalogs, so an installed site never has to write them."""

    def run(self):
        super().run()
        if self.editable_mode:
            return
        from pythongettext.msgfmt import Msgfmt

        for po in Path(self.build_lib).rglob("*.po"):
            with po.open("rb") as source:
                po.with_suffix(".mo").write_bytes(Msgfmt(source).get())


setup(cmdclass={"build_py": BuildWithCatalogs})
