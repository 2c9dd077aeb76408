#pragma once

#include "design_driver.h"

namespace ovation::ui {

/// A test of the Design perspective: one engine for all its functions, and a program that starts with an
/// empty folder of layouts for each.
class DesignFixture : public QObject {
  protected:
    static constexpr int Patience_ms = 30'000;

    void beginCase() { m_home = std::make_unique<DesignHome>(); }
    void endCase() { m_home.reset(); }
    void begin() {
        again();
        m_driver->begin();
    }
    void end() { m_driver.reset(); }
    /// The program is started again, with the files of the one before.
    void again() {
        m_driver.reset();
        m_driver = std::make_unique<DesignDriver>(*m_home);
    }

    std::unique_ptr<DesignHome> m_home;
    std::unique_ptr<DesignDriver> m_driver;
};

} // namespace ovation::ui
