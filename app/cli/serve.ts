import type { Command } from '#app/cli/command.ts'

export const command: Command = {
  name: 'serve',
  summary: 'Run the portal (what npm start does, without building)',
  usage: 'serve',
  run: async () => {
    process.env.NODE_ENV = 'production'
    const { main } = await import('#app/main.ts')
    await main()
    return Number(process.exitCode ?? 0)
  },
}
