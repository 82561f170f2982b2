<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="../component/matter.xsl"/>
  <xsl:import href="transfer.xsl"/>

  <xsl:template match="page" mode="tools">
    <span class="tag info"><xsl:value-of select="p:t('transfer_state.', transfer/state)"/></span>
    <xsl:if test="transfer/sealed = '1'"><span class="tag sealed"><xsl:value-of select="p:t('party.sealed_tag')"/></span></xsl:if>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <div class="split">
      <div class="stack">
        <xsl:apply-templates select="." mode="about"/>
        <xsl:apply-templates select="transfers" mode="block"/>
      </div>
      <aside class="stack">
        <xsl:if test="transfer/state = 'sent'">
          <section class="panel todo">
            <h2><xsl:value-of select="p:t('todo.title')"/></h2>
            <ul class="actions">
              <li><a class="button" href="/intake/transfer/{transfer/id}/accept"><xsl:value-of select="p:t('transfer.accept')"/></a></li>
              <li><a class="button second" href="/intake/transfer/{transfer/id}/return"><xsl:value-of select="p:t('transfer.return')"/></a></li>
            </ul>
          </section>
        </xsl:if>
        <xsl:if test="transfer/state = 'accepted' and transfer/replied_on = '' and (me/roles/role = 'clerk' or me/roles/role = 'handler')">
          <section class="panel todo">
            <h2><xsl:value-of select="p:t('todo.title')"/></h2>
            <ul class="actions"><li><a class="button" href="/intake/transfer/{transfer/id}/reply"><xsl:value-of select="p:t('transfer.reply')"/></a></li></ul>
          </section>
        </xsl:if>
        <xsl:if test="transfer/to_casefile_id != ''"><p><a href="/intake/petition/{transfer/to_casefile_id}"><xsl:value-of select="p:t('transfer.taken')"/></a></p></xsl:if>
        <xsl:apply-templates select="transfer" mode="block"/>
        <xsl:apply-templates select="." mode="people"/>
      </aside>
    </div>
  </xsl:template>
</xsl:stylesheet>
