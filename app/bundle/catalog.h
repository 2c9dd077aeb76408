#pragma once

#include "entry.h"

#include <QHash>

#include <vector>

namespace ovation::bundle {

/// What a layout's archive may hold. More than any real layout has, and little enough for any machine.
struct Limits {
    static constexpr int Entries = 5000; ///< folders that are only named in paths count as well
    static constexpr qint64 File_bytes = 64 << 20;
    static constexpr qint64 Total_bytes = 256 << 20;
    static constexpr qint64 Archive_bytes = 288 << 20; ///< everything, stored, and the archive's own records
    static constexpr int Path_bytes = 512;
    static constexpr int Name_bytes = 200;
    static constexpr int Depth = 16;
    /// Beyond the first 16 MiB nothing may be packed tighter: text reaches 20, a bomb 1000.
    static constexpr qint64 Ratio = 100, RatioFrom_bytes = 16 << 20;
};

/// The entries seen so far, each checked against the rules and against those before it.
class Catalog {
  public:
    struct Item {
        QByteArray path; ///< checked: relative, no dots, no slash at the end
        bool folder = false;
        qint64 size = 0;
    };

    /// The size of the archive the entries come from; 0 where there is none yet and no ratio to look at.
    explicit Catalog(qint64 archiveSize) : m_archiveSize(archiveSize) {}

    /// Takes an entry in and says where it belongs, or why it is refused. The path is empty for "./".
    Result<Item> add(const Entry &entry);

    /// After the last entry: finds the layout. topFolder() is known then.
    Result<void> finish();

    const std::vector<Item> &items() const { return m_items; }
    /// The one folder everything is in, with a slash at its end, where that folder and not the top has the
    /// index.html; else empty.
    QByteArray topFolder() const { return m_topFolder; }
    qint64 total() const { return m_total; }

  private:
    struct Node {
        QByteArray path;
        bool folder = false;
        bool named = false; ///< an entry of its own, not only a part of another's path
    };

    Result<void> addNode(const QByteArray &path, bool folder, bool named);

    qint64 m_archiveSize = 0;
    qint64 m_total = 0;
    QHash<QString, Node> m_nodes; ///< by what a file system that ignores case takes for the same
    std::vector<Item> m_items;
    QByteArray m_topFolder;
};

} // namespace ovation::bundle
