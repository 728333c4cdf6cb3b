"""Waiting until the application under test has nothing left to do.

The framework takes an application for idle once its process has used no processor for a fiftieth of a second. On a busy
machine that is so of every process that waits for its turn, and on an idle one each key costs two fiftieths of a second
of sleep. The event loop knows whether something follows.
"""

import asyncio
import threading
from weakref import WeakSet

from textual._context import active_app
from textual._wait import wait_for_idle
from textual.pilot import Pilot

_SOON = 0.002
"""Seconds between two looks at a change of size, which the framework takes up some thousandths of a second later."""

_BEFORE = WeakSet(threading.enumerate())
"""The threads of who runs the tests."""

_wait_for_screen = Pilot._wait_for_screen


def is_thread_at_work() -> bool:
    """Whether the application has threads."""
    return any(thread not in _BEFORE for thread in threading.enumerate())


async def until_quiet(min_sleep: float = 0.0, max_sleep: float = 1.0) -> None:
    """Wait until nothing follows any more from what was done, and the screen shows it.

    Nobody knows when a thread that is at work will have something to say; while there is one, it is as the framework
    has it.

    Args:
        min_sleep: seconds; as in `textual._wait.wait_for_idle`.
        max_sleep: seconds; as there.
    """
    app, ready = active_app.get(), asyncio.get_running_loop()._ready
    while True:
        others_at_work = is_thread_at_work()
        await asyncio.sleep(0)  # what came from outside is ready after this
        while ready or app._resize_event:
            await asyncio.sleep(0 if ready else _SOON)
        if app._exit or not app.screen_stack:
            return
        app.screen._on_timer_update()  # paints what has changed
        if not ready:
            break
    if others_at_work or is_thread_at_work():
        await wait_for_idle(min_sleep, max_sleep)


async def until_screen_is_quiet(pilot: "Pilot[object]", timeout: float = 30.0) -> bool:
    """Wait until nothing follows any more from what was done; see `textual.pilot.Pilot._wait_for_screen`.

    Args:
        pilot: of the application.
        timeout: seconds; as there.

    Returns:
        Whether everything was done, and nothing went wrong meanwhile.
    """
    if is_thread_at_work():  # what a key began may wait for it, and go on later
        return await _wait_for_screen(pilot, timeout)
    async with asyncio.timeout(timeout):
        await until_quiet()
    return pilot.app._exception is None
