#pragma once

#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

namespace ovation::page {

/// The secrets of the custom layouts that are open. Each belongs to one session and is good as long as its
/// owner keeps it: with it a page opens files of its own layout and joins that session as a recorder, and
/// nothing else. So no page is ever told the server's own secret. It also knows which addresses of the
/// running program they are to be kept from. Copies share what they know. Any thread.
class LayoutSecrets {
  public:
    LayoutSecrets();

    /// A new one for a page that is opened for this session; it ends with its last owner. `folder`: the one
    /// below that of all custom layouts in which its layout lies, empty for that folder itself; none: the
    /// page lies elsewhere and opens no files.
    std::shared_ptr<const QString> issue(const QString &sessionId, const std::optional<QString> &folder);
    bool isIssued(const QString &secret) const;
    /// As issue() was told; none also for a secret that is not known.
    std::optional<QString> folderOf(const QString &secret) const;
    /// The addresses at which NAT leads to this machine (1:1, of a cloud): no interface has them.
    void setPublicAddresses(const QStringList &addresses);
    QStringList publicAddresses() const;
    bool opensSession(const QString &secret, const QString &sessionId) const;

  private:
    struct Known;
    std::shared_ptr<Known> d;
};

} // namespace ovation::page
