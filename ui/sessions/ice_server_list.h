#pragma once

#include "base/webrtc_terms.h"

#include <QJsonArray>
#include <QWidget>

#include <vector>

class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace ovation::ui {

class IceServerLine;

/// STUN and TURN servers as they are typed in. Lines in which nothing was entered are none.
class IceServerList final : public QWidget {
    Q_OBJECT

  public:
    static constexpr std::size_t MaxServers = 8; ///< a browser gathers candidates from each

    explicit IceServerList(QWidget *parent = nullptr);

    /// As customIceServers takes them (protocol 1.4).
    QJsonArray servers() const;
    /// What is wrong with the first that has something wrong; empty = nothing.
    QString problem() const;

  Q_SIGNALS:
    void changed();

  private:
    void add();
    void remove(IceServerLine *line);
    void arrange();

    std::vector<IceServerLine *> m_lines;
    QScrollArea *m_area;
    QVBoxLayout *m_column;
    QPushButton *m_add;
};

} // namespace ovation::ui
