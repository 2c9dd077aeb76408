#include "studio.h"

// Its meta object is compiled here, so that a program with a Studio of its own links without the engine.
#include "moc_studio.cpp"
