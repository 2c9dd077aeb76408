#include "settings_setup.h"

// Its meta object is compiled here, so that a program with a SettingsSetup of its own links without the
// engine.
#ifndef __clang_analyzer__ // what moc writes is not ours to lint
#include "moc_settings_setup.cpp"
#endif
