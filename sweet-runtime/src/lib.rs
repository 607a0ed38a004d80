//! The HTTP server of the sweet framework: bytes to messages and back, on monoio.
