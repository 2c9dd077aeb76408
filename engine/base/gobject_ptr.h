#pragma once

#include <glib-object.h>

#include <utility>

namespace ovation {

/// Owns one reference of a GObject (GStreamer elements included).
template <typename T>
class GObjectPtr {
  public:
    GObjectPtr() = default;
    GObjectPtr(const GObjectPtr &other) : m_object(other.m_object) {
        if (m_object)
            g_object_ref(m_object);
    }
    GObjectPtr(GObjectPtr &&other) noexcept : m_object(std::exchange(other.m_object, nullptr)) {}
    GObjectPtr &operator=(GObjectPtr other) noexcept {
        std::swap(m_object, other.m_object);
        return *this;
    }
    ~GObjectPtr() {
        if (m_object)
            g_object_unref(m_object);
    }

    /// Takes over a reference the caller owns.
    static GObjectPtr adopt(T *object) {
        GObjectPtr pointer;
        pointer.m_object = object;
        return pointer;
    }
    /// Adds a reference of its own; sinks a floating one.
    static GObjectPtr share(T *object) {
        if (object)
            g_object_ref_sink(object);
        return adopt(object);
    }

    T *get() const { return m_object; }
    explicit operator bool() const { return m_object != nullptr; }
    void reset() { *this = GObjectPtr(); }

  private:
    T *m_object = nullptr;
};

} // namespace ovation
