import CCurl
import Diagnostics

/// Requests under way. Each trial keeps its connection's handle, and with it the cookies that it was given.
final class Transfers {
  private typealias Handle = UnsafeMutableRawPointer

  private let curl: Curl
  private let multi: Handle
  private let timeout: Int
  private let agent: String
  private var handles: [Int: (handle: Handle, wanted: UnsafeMutablePointer<Int>)] = [:]
  private var requests: [Handle: LinkRequest] = [:]

  /// How many bytes of a body are taken: enough for the few words that come with a move, since libcurl tells where it leads only when the
  /// transfer has ended well; nobody looks at them.
  private static let bodyLimit = 1 << 16

  /// - Parameters:
  ///   - timeout: how long an answer may take, in seconds.
  ///   - agent: what servers are told who asks.
  init(_ curl: Curl, timeout: Int, agent: String) throws(LinkFailure) {
    guard let multi = curl.makeMulti() else {
      throw LinkFailure("libcurl could not be started", "libcurl n’a pas démarré")
    }
    (self.curl, self.multi, self.timeout, self.agent) = (curl, multi, timeout, agent)
  }

  deinit {
    for handle in requests.keys { _ = curl.remove(multi, handle) }
    for trial in Array(handles.keys) { end(trial: trial) }
    _ = curl.freeMulti(multi)
  }

  /// Sends a request.
  func start(_ request: LinkRequest) throws(LinkFailure) {
    let (handle, wanted) = try handle(of: request.trial)
    wanted.pointee = Transfers.bodyLimit
    setText(handle, CURLOPT_URL, request.address.request)
    // A request for the head turns all later ones of the handle into such, unless they say otherwise.
    setNumber(handle, request.isHead ? CURLOPT_NOBODY : CURLOPT_HTTPGET, 1)
    requests[handle] = request
    guard curl.add(multi, handle) == CURLM_OK else {
      throw LinkFailure("libcurl takes no more requests", "libcurl ne prend plus de requêtes")
    }
  }

  /// Waits for answers, so long at the most, and gives those that came.
  func answers(within duration: Duration) -> [(request: LinkRequest, answer: LinkAnswer)] {
    var running: Int32 = 0
    _ = curl.perform(multi, &running)
    var answers = finished()
    if answers.isEmpty {
      let milliseconds = duration / .milliseconds(1)
      _ = curl.poll(multi, nil, 0, Int32(min(max(milliseconds.rounded(.up), 0), 1000)), nil)
      _ = curl.perform(multi, &running)
      answers = finished()
    }
    return answers
  }

  /// Lets go what was kept for a trial.
  func end(trial: Int) {
    guard let (handle, wanted) = handles.removeValue(forKey: trial) else { return }
    curl.freeHandle(handle)
    wanted.deallocate()
  }

  private func finished() -> [(request: LinkRequest, answer: LinkAnswer)] {
    var answers: [(LinkRequest, LinkAnswer)] = []
    var left: Int32 = 0
    while let message = curl.message(multi, &left) {
      guard message.pointee.msg == CURLMSG_DONE, let handle = message.pointee.easy_handle,
        let request = requests.removeValue(forKey: handle)
      else { continue }
      let outcome = curl_outcome(message)
      answers.append((request, answer(handle, outcome, request)))
      _ = curl.remove(multi, handle)
    }
    return answers
  }

  private func handle(of trial: Int) throws(LinkFailure) -> (handle: Handle, wanted: UnsafeMutablePointer<Int>) {
    if let known = handles[trial] { return known }
    guard let handle = curl.makeHandle() else {
      throw LinkFailure("libcurl takes no more requests", "libcurl ne prend plus de requêtes")
    }
    let wanted = UnsafeMutablePointer<Int>.allocate(capacity: 1)
    handles[trial] = (handle, wanted)
    setNumber(handle, CURLOPT_NOSIGNAL, 1)
    setNumber(handle, CURLOPT_TIMEOUT, timeout)
    setNumber(handle, CURLOPT_CONNECTTIMEOUT, timeout)
    setNumber(handle, CURLOPT_PROTOCOLS, Int(CURLPROTO_HTTP | CURLPROTO_HTTPS))
    setText(handle, CURLOPT_USERAGENT, agent)
    setText(handle, CURLOPT_COOKIEFILE, "")
    _ = curl_limit_body(curl.set, handle, wanted)
    return (handle, wanted)
  }

  private func setNumber(_ handle: Handle, _ option: CURLoption, _ number: Int) {
    _ = curl_set_number(curl.set, handle, option, number)
  }

  private func setText(_ handle: Handle, _ option: CURLoption, _ text: String) {
    _ = curl_set_text(curl.set, handle, option, text)
  }

  // MARK: Answers

  private func answer(_ handle: Handle, _ outcome: CURLcode, _ request: LinkRequest) -> LinkAnswer {
    var status = 0
    _ = curl_get_number(curl.get, handle, CURLINFO_RESPONSE_CODE, &status)
    // A body that is too long to be taken ends a transfer whose answer is known by then.
    guard outcome == CURLE_OK || outcome == CURLE_WRITE_ERROR && status > 0 else {
      return .none(fault(outcome, request.address))
    }
    var target: UnsafeMutablePointer<CChar>?
    _ = curl_get_text(curl.get, handle, CURLINFO_REDIRECT_URL, &target)
    var pause: curl_off_t = 0
    _ = curl_get_size(curl.get, handle, CURLINFO_RETRY_AFTER, &pause)
    return .status(status, target: target.map { String(cString: $0) }, pause: pause > 0 ? .seconds(pause) : nil)
  }

  private func fault(_ outcome: CURLcode, _ address: WebAddress) -> LinkFault {
    let words = curl.words(outcome).map { String(cString: $0) } ?? "the connection failed"
    return switch outcome {
    case CURLE_COULDNT_RESOLVE_HOST: .unknownHost(address.host)
    case CURLE_COULDNT_CONNECT: .refused
    case CURLE_OPERATION_TIMEDOUT: .timeout(seconds: timeout)
    case CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM, CURLE_SSL_CIPHER,
      CURLE_SSL_CACERT_BADFILE, CURLE_SSL_ISSUER_ERROR:
      .insecure(words)
    default: .failed(words)
    }
  }
}
