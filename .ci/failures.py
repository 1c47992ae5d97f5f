"""What checks that try many things find wrong."""


class Failures:
    """What is not as it should be."""

    def __init__(self):
        self.count = 0

    def expect(self, is_so, what):
        """Tells whether something is so."""
        if not is_so:
            self.count += 1
            print(f"FAILED: {what}", flush=True)
