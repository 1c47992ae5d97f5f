"""A server on this machine that answers as servers of the world do. Prints its port, and serves until it is killed.

/200, /404 and the like answer that; /head-405, /head-404 do so for heads alone; /moved, /moved-twice, /found, /circle, /turns (a
circle for heads alone), /home lead on; /slow waits; /busy wants a pause once; /broken once has a server error; /cut says nothing;
/cookies leads on until it gets its cookie; /log gives the paths that were asked, one a line, with the moments.
"""
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

log, seen, lock = [], set(), threading.Lock()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_HEAD(self):
        self.reply(is_head=True)

    def do_GET(self):
        self.reply(is_head=False)

    def answer(self, status, is_head, body=b"a page\n", **headers):
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if not is_head:
            self.wfile.write(body)

    def is_first(self, name):
        with lock:
            first = name not in seen
            seen.add(name)
        return first

    def reply(self, is_head):
        path = self.path
        if path == "/log":
            with lock:
                return self.answer(200, is_head, "\n".join(log).encode())
        with lock:
            log.append(f"{time.monotonic():.3f} {self.command} {path}")
        name = path[1:]
        if name.isdigit():
            return self.answer(int(name), is_head)
        if name.startswith("head-"):
            return self.answer(int(name[5:]) if is_head else 200, is_head)
        moves = {
            "moved": (308, "/200"), "moved-twice": (301, "/moved"), "found": (302, "/200"), "circle": (301, "/circle-2"),
            "circle-2": (302, "/circle"), "home": (301, "/"), "moved-found": (301, "/found"), "moved-404": (301, "/404"),
            "other-scheme": (301, "ftp://example.org/"),
        }
        if name in moves:
            status, target = moves[name]
            return self.answer(status, is_head, Location=target)
        if name == "turns":
            return self.answer(302, is_head, Location="/turns") if is_head else self.answer(200, is_head)
        if name.startswith("endless-"):
            return self.answer(302, is_head, Location=f"/endless-{int(name[8:]) + 1}")
        if name == "cookies":
            if "seen=1" in self.headers.get("Cookie", ""):
                return self.answer(200, is_head)
            return self.answer(302, is_head, Location="/cookies?1", Set_Cookie="seen=1; Path=/")
        if name == "cookies?1":
            if "seen=1" in self.headers.get("Cookie", ""):
                return self.answer(200, is_head)
            return self.answer(403, is_head)
        if name == "busy":
            if self.is_first(name):
                return self.answer(429, is_head, Retry_After="1")
            return self.answer(200, is_head)
        if name == "broken-once":
            if not is_head and self.is_first(name):
                return self.answer(500, is_head)
            return self.answer(500 if is_head else 200, is_head)
        if name == "slow":
            time.sleep(4)
            return self.answer(200, is_head)
        if name == "cut":
            self.close_connection = True
            return None
        if name == "large":
            return self.answer(200 if not is_head else 405, is_head, b"x" * 50_000_000)
        return self.answer(200 if path == "/" else 404, is_head)

    def log_message(self, *arguments):
        pass

    def handle(self):
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
print(server.server_port, flush=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
sys.stdin.read()
