#pragma once

#include "recording/types.h"
#include "server/http/message.h"

/// A recording as the REST API answers it (protocol 1.5). Pure functions.
namespace ovation::server {

/// Whose members an answer has: OpenVidu's, or ours, too, in a member `ovation` (docs/extensions.md).
enum class Members { OpenVidu, All };

/// All when the query has `ovation`, unless it says false.
Members membersFor(const HttpRequest &request);
/// Ours also where the recording was started with any of our options.
QJsonObject recordingJson(const recording::RecordingInfo &info, Members members);
/// {count, items: [Recording]}. With 20 000 it takes a fifth of a second: any thread.
HttpResponse recordingListAnswer(const recording::RecordingValues &all, Members members);

} // namespace ovation::server
