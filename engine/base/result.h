#pragma once

#include "base/errc.h"

#include <QString>

#include <optional>
#include <utility>
#include <variant>

namespace ovation {

/// Why a call failed: a code for callers that decide what to do next, and a sentence for the user.
struct Error {
    Errc code = Errc::Failed;
    QString message;
};

/// The value of a call that can fail, or its error. Never throws; reading the wrong side is a programming
/// error. Movable values only need to be movable.
template <typename T, typename E = Error>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_state(std::move(value)) {}
    Result(E error) : m_state(std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }

    T &value() & { return *std::get_if<0>(&m_state); }
    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    T *operator->() { return std::get_if<0>(&m_state); }
    const T *operator->() const { return std::get_if<0>(&m_state); }
    T &operator*() & { return value(); }
    const T &operator*() const & { return value(); }

    const E &error() const { return *std::get_if<1>(&m_state); }

  private:
    std::variant<T, E> m_state;
};

/// A call that gives nothing back but can fail.
template <typename E>
class [[nodiscard]] Result<void, E> {
  public:
    Result() = default;
    Result(E error) : m_error(std::move(error)) {}

    bool ok() const { return !m_error; }
    explicit operator bool() const { return ok(); }
    const E &error() const { return *m_error; }

  private:
    std::optional<E> m_error;
};

} // namespace ovation
