PINS = uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest --prerelease if-necessary --all-extras --no-annotate --no-header --no-emit-package kancelar
