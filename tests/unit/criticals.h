#pragma once

#include <glib.h>

#include <atomic>

/// Counts what GLib and GStreamer call a programmer's error, while it lives. They only print it and go on.
class Criticals {
  public:
    Criticals() { m_before = g_log_set_default_handler(&Criticals::take, this); }
    ~Criticals() { g_log_set_default_handler(m_before, nullptr); }
    Criticals(const Criticals &) = delete;
    Criticals &operator=(const Criticals &) = delete;

    int count() const { return m_count; }

  private:
    static void take(const gchar *domain, GLogLevelFlags level, const gchar *message, gpointer self) {
        if (level & G_LOG_LEVEL_CRITICAL)
            ++static_cast<Criticals *>(self)->m_count;
        g_log_default_handler(domain, level, message, nullptr);
    }

    std::atomic<int> m_count = 0;
    GLogFunc m_before;
};
