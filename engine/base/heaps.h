#pragma once

namespace ovation {

/// Lets the threads of the process share a few heaps, one per core. By default each of many short-lived
/// threads (encoders, decoders) gets a heap of its own, which keeps what it once needed: twice the memory
/// after a hundred recordings. Call first thing in main().
void limitHeaps();

} // namespace ovation
