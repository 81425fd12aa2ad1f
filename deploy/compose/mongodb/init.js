// Makes the replica set and one user for each service. May be run again: what is there stays, passwords become those of
// the files, so a password is changed by changing its file and running this once more.
const fs = require('fs')
const secret = name => fs.readFileSync(`/run/secrets/${name}`, 'utf8').trim()
const patience = 120 // seconds

const members = ['mongodb-1', 'mongodb-2', 'mongodb-3']
const root = `root:${encodeURIComponent(secret('mongodb-root-password'))}`

const first = new Mongo(`mongodb://${root}@${members[0]}:27017/?authSource=admin&directConnection=true`)
const admin = first.getDB('admin')
const isMade = () => {
  try {
    admin.runCommand({ replSetGetStatus: 1 })
    return true
  } catch (failed) {
    if (failed.codeName !== 'NotYetInitialized') throw failed
    return false
  }
}
if (!isMade()) {
  admin.runCommand({
    replSetInitiate: { _id: 'registry', members: members.map((host, _id) => ({ _id, host: `${host}:27017` })) },
  })
}

const all = new Mongo(
  `mongodb://${root}@${members.join(',')}/?authSource=admin&replicaSet=registry` +
    `&serverSelectionTimeoutMS=${patience * 1000}`,
)
for (const service of ['standards', 'submissions', 'notifications']) {
  const database = all.getDB(service)
  const password = secret(`mongodb-${service}-password`)
  const roles = [{ role: 'readWrite', db: service }]
  if (database.getUser(service)) database.updateUser(service, { pwd: password, roles })
  else database.createUser({ user: service, pwd: password, roles })
}
print('The replica set and its users are there')
