-- What wrk sends. MODE=list: the address LIST alone. MODE=mix: of a hundred requests 80 are lists, 15 cases and 5 record a
-- review meeting, each with a key and of a case of its own, since the meeting of one day is on record once. REFS names a file
-- of case references, one a line; FROM is the first that is written to. Each thread has its own fixed seed, so every run
-- sends the same sequence.
local mode, list, csrf = os.getenv("MODE"), os.getenv("LIST"), os.getenv("CSRF") or ""
local get = {["Cookie"] = os.getenv("COOKIE")}
local send = {["Cookie"] = os.getenv("COOKIE"), ["Content-Type"] = "application/x-www-form-urlencoded",
  ["Sec-Fetch-Site"] = "same-origin"}
local stages = {"request", "assessment", "issuing", "plan"}
local refs, made, run = {}, 0, tostring(os.time())
local from, threads = tonumber(os.getenv("FROM")), 0

function setup(thread)
  threads = threads + 1
  thread:set("seed", threads)
end

function init()
  math.randomseed(seed * 7919)
  if mode == "mix" then
    for line in io.lines(os.getenv("REFS")) do refs[#refs + 1] = line end
  end
end

local function mixed_list()
  local stage = stages[math.random(#stages)]
  return "/cases?stage=" .. stage .. "&sort=due&per=50&page=" .. math.random(3)
end

local function meeting()
  made = made + 1
  local once = string.format("%s%06d%08d", run, seed, made)
  return "_csrf=" .. csrf .. "&_once=" .. once .. "&day=23&day-month=11&day-year=2026"
end

-- The next case that this thread writes to: two threads take turns.
local function next_case()
  return "/cases/" .. refs[(from + made * 2 + seed) % #refs + 1]
end

function request()
  local dice = (mode == "list") and 0 or math.random(100)
  if dice == 0 then return wrk.format("GET", list, get) end
  if dice <= 80 then return wrk.format("GET", mixed_list(), get) end
  local case = "/cases/" .. refs[math.random(#refs)]
  if dice <= 95 then return wrk.format("GET", case, get) end
  local body = meeting()
  return wrk.format("POST", next_case() .. "/review/held", send, body)
end
