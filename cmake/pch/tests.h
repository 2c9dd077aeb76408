// What the tests include, parsed once: <QtTest> brings all of Qt Core.
#pragma once

#include "engine.h"

#include <QtCore/QtCore>
