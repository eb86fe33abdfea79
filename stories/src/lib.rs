//! One file a promise, told of the whole binary: see `tests/stories/`. There is no code here.
