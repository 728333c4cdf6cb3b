"""Programs under a pseudo terminal, timed from the start of the process."""

import contextlib
import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from dataclasses import dataclass, field

SIZE = (40, 120)
LONGEST = 20.0


@dataclass
class Terminal:
    """A program in a terminal of its own.

    Args:
        arguments: the program and its arguments.
        environment: variables that it gets beside those of this process.
        piped: what comes through its standard input, or None where that is the terminal.
    """

    arguments: list[str]
    environment: dict[str, str] = field(default_factory=dict)
    piped: bytes | None = None
    output: bytearray = field(default_factory=bytearray)
    started: float = 0.0
    process: int = 0
    descriptor: int = -1

    def start(self) -> None:
        """Start the program."""
        environment = {**os.environ, "TERM": "xterm-256color", **self.environment}
        for name in ("PYTHONDONTWRITEBYTECODE", "NO_COLOR", "COLUMNS", "LINES"):
            environment.pop(name, None)
        pipe = os.pipe() if self.piped is not None else None
        self.started = time.perf_counter()
        self.process, self.descriptor = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", *SIZE, 0, 0))
            if pipe:
                os.dup2(pipe[0], 0)
                os.close(pipe[1])
            os.execvpe(self.arguments[0], self.arguments, environment)
        if pipe:
            os.close(pipe[0])
            with os.fdopen(pipe[1], "wb") as writing_end:
                writing_end.write(self.piped or b"")

    def wait_for(self, words: bytes) -> float:
        """Wait until some bytes are written; returns the milliseconds since the start."""
        seen = 0
        while words not in self.output[max(0, seen - len(words)) :]:
            seen = len(self.output)
            self._read(LONGEST)
        return 1000 * (time.perf_counter() - self.started)

    def settle(self, quiet: float) -> None:
        """Read until nothing has been written for some seconds."""
        while self._read(quiet):
            pass

    def send(self, keys: bytes) -> None:
        """Type some keys; what was written so far is forgotten."""
        self.output.clear()
        os.write(self.descriptor, keys)

    def peak_memory(self) -> float:
        """The most memory that the program had so far, in MiB (Linux)."""
        with open(f"/proc/{self.process}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmHWM"))
        return int(line.split()[1]) / 1024

    def processor_time(self) -> float:
        """Processor time that the program has used so far, in milliseconds (Linux).

        Source: clock_getcpuclockid(3), whose number for the clock of a process is made from that of the process.
        """
        return 1000 * time.clock_gettime(~self.process << 3 | 2)

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self.process, number)

    def end(self) -> int:
        """Read what the program still writes, and wait for its end; returns its exit status, or -n for signal n."""
        with contextlib.suppress(RuntimeError):
            while True:
                self._read(LONGEST)
        _, status = os.waitpid(self.process, 0)
        os.close(self.descriptor)
        return os.waitstatus_to_exitcode(status)

    def stop(self) -> None:
        """End the program at once."""
        os.kill(self.process, signal.SIGKILL)
        os.waitpid(self.process, 0)
        os.close(self.descriptor)

    def _read(self, patience: float) -> bool:
        ready, _, _ = select.select([self.descriptor], [], [], patience)
        if not ready:
            if patience == LONGEST:
                raise TimeoutError(f"{self.arguments} did not write what was waited for")
            return False
        try:
            part = os.read(self.descriptor, 65536)
        except OSError as error:
            raise RuntimeError(f"{self.arguments} ended early: {bytes(self.output[-300:])!r}") from error
        self.output += part
        return True


BARE = """
from textual.app import App
from textual.widgets import Static
class Bare(App):
    def compose(self):
        yield Static("one line of text")
Bare().run()
"""


def bare_application() -> list[str]:
    """The smallest application of the framework, which shows one line."""
    return [sys.executable, "-c", BARE]
