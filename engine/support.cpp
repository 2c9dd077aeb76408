#include "support.h"

// Its meta object is compiled here, so that a program with a Support of its own links without the
// engine.
#ifndef __clang_analyzer__ // what moc writes is not ours to lint
#include "moc_support.cpp"
#endif
