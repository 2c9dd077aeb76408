#pragma once

#include <QObject>
#include <QStringList>

namespace ovation::ui {

class LayoutsPanel;
class LibraryPanel;
class MessageBar;
class Perspectives;

/// Imports the files that the program was started with, as soon as the server runs, and shows where they are.
/// Window thread.
class FileOpener final : public QObject {
    Q_OBJECT

  public:
    struct Places {
        Perspectives &perspectives;
        LibraryPanel &library;
        LayoutsPanel &layouts;
        MessageBar &messages;
    };
    /// All that it is given outlives it.
    FileOpener(const Places &places, QObject *parent) : QObject(parent), m_places(places) {}

    void open(const QStringList &files);
    const QStringList &waiting() const { return m_waiting; } ///< for the server
    void serverRuns();

  private:
    void openWaiting();

    const Places m_places;
    QStringList m_waiting;
    bool m_serverRuns = false;
};

} // namespace ovation::ui
