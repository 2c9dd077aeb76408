#pragma once

#include "config/load.h"
#include "engine.h"

#include <QTcpServer>
#include <QTemporaryDir>

#include <memory>

namespace ovation::ui {

inline quint16 freePort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// A real engine with folders and a port of its own.
class EngineHome {
  public:
    /// With these settings besides its own.
    explicit EngineHome(const QHash<QString, QString> &more = {}) {
        config::Sources sources;
        sources.environment = {{QStringLiteral("HTTPS_PORT"), QString::number(freePort())},
                               {QStringLiteral("OPENVIDU_SECRET"), QStringLiteral("MY_SECRET")}};
        sources.environment.insert(more);
        sources.configPath = m_folder.filePath(QStringLiteral("config"));
        sources.dataPath = m_folder.filePath(QStringLiteral("data"));
        const auto loaded = config::load(sources);
        if (const auto *errors = std::get_if<config::SettingsErrors>(&loaded))
            qFatal("%s", qPrintable(errors->messages.join(u'\n')));
        engine = std::make_unique<Engine>(std::get<config::Settings>(loaded));
    }

  private:
    QTemporaryDir m_folder; // outlives the engine

  public:
    std::unique_ptr<Engine> engine;
};

} // namespace ovation::ui
