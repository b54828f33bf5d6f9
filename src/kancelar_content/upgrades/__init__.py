"""What a site that was made before is given: a folder for each version."""

from kancelar_content.upgrades.hidden import HiddenUpgrades


hidden_upgrades = HiddenUpgrades(__name__, __path__)
