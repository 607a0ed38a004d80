//! Stations: the order of their hooks, where they can stand, what is told of them, and what a function becomes.

mod functions;
mod late;
mod order;
mod places;
