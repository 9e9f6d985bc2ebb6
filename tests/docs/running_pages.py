"""How a page's examples are run: its blocks in their order, in one folder and with the same names."""

from __future__ import annotations

import doctest
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, NamedTuple

from click.testing import CliRunner

_FENCE: Final = re.compile(r"^(?P<fence>`{3,})(?P<info>[^`]*)$")
_CAPTION: Final = re.compile(r"^:caption: (?P<name>\S+)$")
_OPTIONS: Final = doctest.ELLIPSIS


class Block(NamedTuple):
    """Hold one fenced block: what it is in, its lines, and the number of its first line in the page."""

    kind: str
    lines: list[str]
    line: int

    @property
    def text(self) -> str:
        """The block without its fences."""
        return "".join(f"{line}\n" for line in self.lines)


def blocks_of(page: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page in Markdown."""
    fence, block = "", Block("", [], 0)
    for number, line in enumerate(page.splitlines(), start=1):
        found = _FENCE.match(line)
        if not fence and found:
            fence, block = found["fence"], Block(found["info"].strip(), [], number + 1)
        elif fence and line.strip() == fence:
            yield block
            fence = ""
        elif fence:
            block.lines.append(line)


class Page:
    """Run the blocks of one page: Python, ``glo-model`` commands, and files, which are blocks with a caption."""

    def __init__(self, name: str, folder: Path) -> None:
        self._name = name
        self._folder = folder
        self._names: dict[str, Any] = {"__name__": "__main__"}
        self._exit_code = 0

    def run(self, text: str) -> int:
        """Run every block and return how many there were to run."""
        return sum(self._run(block) for block in blocks_of(text))

    def _run(self, block: Block) -> bool:
        caption = _CAPTION.match(block.lines[0]) if block.lines else None
        if caption and block.kind.startswith("{code-block}"):
            self._write(caption["name"], block)
        elif block.kind == "python":
            self._python(block)
        elif block.kind == "console" and block.text.startswith("$ glo-model "):
            self._console(block)
        else:
            return False
        return True

    def _write(self, name: str, block: Block) -> None:
        path = self._folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(block.text.split("\n", maxsplit=1)[1].lstrip("\n"), encoding="utf-8")
        if block.kind == "{code-block} python":
            self._python(Block("python", ["", *block.lines[1:]], block.line))

    def _python(self, block: Block) -> None:
        if not any(line.startswith(">>> ") for line in block.lines):
            source = "\n" * (block.line - 1) + block.text
            exec(compile(source, self._name, "exec"), self._names)
            return
        test = doctest.DocTestParser().get_doctest(block.text, self._names, self._name, self._name, block.line - 1)
        report: list[str] = []
        failed, _ = doctest.DocTestRunner(optionflags=_OPTIONS, verbose=False).run(
            test, out=report.append, clear_globs=False
        )
        self._names = test.globs
        assert failed == 0, "".join(report)

    def _console(self, block: Block) -> None:
        for each in re.split(r"^\$ ", block.text, flags=re.MULTILINE)[1:]:
            command, _, expected = each.partition("\n")
            shown = self._output_of(command)
            if not doctest.OutputChecker().check_output(expected, shown, doctest.ELLIPSIS):
                message = (
                    f"{self._name}, line {block.line}: {command}\nthe page shows:\n{expected}\nit prints:\n{shown}"
                )
                raise AssertionError(message)

    def _output_of(self, command: str) -> str:
        if command == "echo $?":
            return f"{self._exit_code}\n"
        program, *arguments = command.split()
        assert program == "glo-model", f"{self._name}: a page shows only glo-model and echo $?, not {program}"
        from glo_model.cli.commands import glo_model

        result = CliRunner().invoke(glo_model, arguments, prog_name="glo-model")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        self._exit_code = result.exit_code
        return result.output
