"""Runs one program on a terminal of a given width and types at it.

Reads one JSON object on stdin: command, cwd, env, columns, errors ("terminal" or "pipe"), keys: a list of
{"after": text to wait for, "send": keys}. Writes one JSON object: screen (what the terminal was sent),
stderr, status (128 + n for a signal).
"""

import fcntl, json, os, pty, select, struct, subprocess, sys, termios, time

PATIENCE = 30

task = json.load(sys.stdin)
control, terminal = pty.openpty()
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, task["columns"], 0, 0))


def own_terminal():
    os.setsid()
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


child = subprocess.Popen(
    task["command"],
    cwd=task["cwd"],
    env=task["env"],
    stdin=terminal,
    stdout=terminal,
    stderr=subprocess.PIPE if task["errors"] == "pipe" else terminal,
    preexec_fn=own_terminal,
)
os.close(terminal)
streams = {control: bytearray()}
if child.stderr:
    streams[child.stderr.fileno()] = bytearray()
still_open = set(streams)
keys = list(task["keys"])
seen = 0
deadline = time.monotonic() + PATIENCE

while still_open and time.monotonic() < deadline:
    for stream in select.select(list(still_open), [], [], 1)[0]:
        try:
            chunk = os.read(stream, 65536)
        except OSError:  # Linux ends a terminal without readers so.
            chunk = b""
        if chunk:
            streams[stream] += chunk
        else:
            still_open.discard(stream)
    while keys and keys[0]["after"].encode() in streams[control][seen:]:
        seen = len(streams[control])
        os.write(control, keys.pop(0)["send"].encode())
    if child.poll() is not None and not select.select(list(still_open), [], [], 0)[0]:
        break

late = child.poll() is None and time.monotonic() >= deadline
if late:
    child.kill()
status = child.wait()
errors = bytes(streams[child.stderr.fileno()]) if child.stderr else b""
json.dump(
    {
        "screen": streams[control].decode("utf-8", "replace").replace("\r\n", "\n"),
        "stderr": errors.decode("utf-8", "replace"),
        "status": status if status >= 0 else 128 - status,
        "late": late,
        "unsent": len(keys),
    },
    sys.stdout,
)
