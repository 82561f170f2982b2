<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="delegation.xsl"/>
  <xsl:import href="../component/meanwhile.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t2('delegation.of', delegation/from_name, delegation/to_name)"/></xsl:template>

  <xsl:template match="page" mode="tools">
    <span class="tag info"><xsl:value-of select="p:t('delegation_state.', delegation/delegation_state)"/></span>
  </xsl:template>

  <xsl:template match="page" mode="main">
    <p><a href="/account/delegations"><xsl:value-of select="p:t('delegation.back')"/></a></p>
    <xsl:apply-templates select="meanwhile" mode="meanwhile"/>
    <div class="split">
      <div class="stack">
        <section class="panel">
          <xsl:apply-templates select="delegation" mode="record"><xsl:with-param name="columns" select="'from_name from_post to_name to_post agency_name from_on until_on document absence sign_form given_at withdrawn_at withdrawn_by_name'"/></xsl:apply-templates>
        </section>
        <xsl:if test="delegation/delegation_state = 'dead'"><p class="answer"><xsl:value-of select="p:t('delegation.dead')"/></p></xsl:if>
        <xsl:if test="may_withdraw = '1'">
          <form class="form" method="post" action="/account/delegation/{delegation/id}/withdraw">
            <input type="hidden" name="csrf" value="{csrf}"/>
            <div class="buttons"><button type="submit" class="second"><xsl:if test="is_delegate = '1'"><xsl:value-of select="p:t('button.return_delegation')"/></xsl:if><xsl:if test="is_delegate != '1'"><xsl:value-of select="p:t('button.withdraw_delegation')"/></xsl:if></button></div>
          </form>
        </xsl:if>
      </div>
      <aside class="stack"><xsl:apply-templates select="powers|kept_acts" mode="given"/></aside>
    </div>
  </xsl:template>
</xsl:stylesheet>
