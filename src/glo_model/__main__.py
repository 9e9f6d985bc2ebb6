"""``python -m glo_model`` is ``glo-model``."""

from glo_model.cli import main

main()
