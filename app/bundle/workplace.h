#pragma once

#include "outcome.h"

namespace ovation::bundle {

/// A hidden folder of our own beside a target. What is made in it becomes the target in one step; whatever is
/// left of it when this goes is removed.
class Workplace {
  public:
    /// `target` has no slash at its end; its folder must be there.
    static Result<Workplace> beside(const QByteArray &target);
    Workplace(Workplace &&other) noexcept;
    Workplace(const Workplace &) = delete;
    Workplace &operator=(const Workplace &) = delete;
    Workplace &operator=(Workplace &&) = delete;
    ~Workplace();

    const QByteArray &path() const { return m_path; }

    enum class Existing { Keep = 1, Replace };

    /// Makes what is at `made` the target, on the disk as well. Existing::Replace is for files only.
    Result<void> publish(const QByteArray &made, Existing existing);

  private:
    Workplace(QByteArray path, QByteArray target) : m_path(std::move(path)), m_target(std::move(target)) {}

    QByteArray m_path, m_target;
};

bool exists(const QByteArray &path);

} // namespace ovation::bundle
