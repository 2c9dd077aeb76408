#pragma once

#include <QString>

#include <gst/gst.h>

namespace ovation::media {

/// What is wrong with a camera.
struct CameraTrouble {
    QString reason; ///< a sentence for a person, without anything of the URI
    /// None of its streams could be had: another way of sending them may help.
    bool noStream = false;
    bool mayPass = false; ///< it may answer later, without a change on this side
};

/// The sentence for what GStreamer says. `missing` describes the decoders that were looked for in vain; may
/// be empty. Pure; any thread.
CameraTrouble troubleOf(const GError &error, const QString &missing);

QString unreachable();
/// It wants the program to connect elsewhere.
QString redirected();
/// Whether an error of the HTTP source tells of that (statuses 300 to 399).
bool isRedirection(GstMessage *error);
/// `refusal` as CertificateCheck tells it.
QString untrusted(const QString &refusal);

/// Why a file: URI can't be played: not on this machine, not there, not a plain file, not readable. Empty if
/// it can.
QString fileProblem(const QString &uri);

} // namespace ovation::media
