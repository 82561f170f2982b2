<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:p="urn:kntc" exclude-result-prefixes="p">
  <xsl:import href="../layout/page.xsl"/>
  <xsl:import href="admin.xsl"/>

  <xsl:template match="page" mode="title"><xsl:value-of select="p:t('user_act.', act)"/></xsl:template>
  <xsl:template match="page[secret]" mode="title"><xsl:value-of select="p:t('title.secret_issued')"/></xsl:template>

  <xsl:template match="page" mode="main">
    <xsl:choose>
      <xsl:when test="secret"><xsl:apply-templates select="." mode="secret"/></xsl:when>
      <xsl:otherwise>
        <div class="stack prose">
          <p class="lead"><xsl:value-of select="user/display_name"/>, <xsl:value-of select="user/agency_name"/></p>
          <p><xsl:value-of select="p:t('user_act_help.', act)"/></p>
          <xsl:if test="open/matters &gt; 0 or open/tasks &gt; 0">
            <div class="notice warn">
              <xsl:apply-templates select="." mode="icon"><xsl:with-param name="name" select="'warn'"/></xsl:apply-templates>
              <p><xsl:value-of select="p:t2('handover.first', open/matters, open/tasks)"/><xsl:text> </xsl:text><a href="/account/user/{user/id}/handover"><xsl:value-of select="p:t('user_act.handover')"/></a></p>
            </div>
          </xsl:if>
          <form class="form" method="post" action="/account/user/{user/id}/{act}">
            <input type="hidden" name="csrf" value="{csrf}"/>
            <div class="buttons">
              <button type="submit"><xsl:value-of select="p:t('user_act.', act)"/></button>
              <a href="/account/user/{user/id}"><xsl:value-of select="p:t('button.cancel')"/></a>
            </div>
          </form>
        </div>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
