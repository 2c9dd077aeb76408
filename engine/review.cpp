#include "review.h"

// Its meta objects are compiled here, so that a program with a Review of its own links without the engine.
#ifndef __clang_analyzer__ // what moc writes is not ours to lint
#include "moc_review.cpp"
#endif
